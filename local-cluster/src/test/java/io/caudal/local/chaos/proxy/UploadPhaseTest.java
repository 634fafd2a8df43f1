package io.caudal.local.chaos.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UploadPhaseTest {

  @ParameterizedTest
  @CsvSource({
    "POST, /lake/a/part?uploads, CREATE",
    "POST, /lake/a/part?uploads=, CREATE",
    "POST, /lake/a/part?x-id=CreateMultipartUpload&uploads, CREATE",
    "PUT, /lake/a/part?uploadId=u&partNumber=1, PART",
    "POST, /lake/a/part?uploadId=u, COMPLETE",
    "DELETE, /lake/a/part?uploadId=u, ABORT",
    "DELETE, /lake/a/part, NONE",
    "PUT, /lake/a/part, NONE",
    "POST, /lake?delete, NONE",
    "GET, /lake?uploads, NONE",
    "HEAD, /lake/a/part, NONE"
  })
  void isWhatTheRequestDoesForAnUpload(String method, String target, UploadPhase phase) {
    assertThat(UploadPhase.of(method, target)).isEqualTo(phase);
  }
}
