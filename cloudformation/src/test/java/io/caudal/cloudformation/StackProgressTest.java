package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

final class StackProgressTest {

  private final List<String> lines = new ArrayList<>();
  private final StackProgress progress =
      new StackProgress("dev-lake", new HashSet<>(Set.of("0")), lines::add);

  private static StackEvent event(String id, String resource, String status, String reason) {
    return StackEvent.builder()
        .eventId(id)
        .logicalResourceId(resource)
        .resourceStatus(status)
        .resourceStatusReason(reason)
        .build();
  }

  @Test
  void tellsOfEachNewEventOnceInTheirOrder() {
    List<StackEvent> events =
        List.of(
            event("3", "Workgroup", "CREATE_COMPLETE", ""),
            event("2", "LakeBucket", "CREATE_COMPLETE", ""),
            event("1", "LakeBucket", "CREATE_IN_PROGRESS", ""),
            event("0", "Old", "CREATE_COMPLETE", ""));

    progress.add(events);
    progress.add(events);

    assertThat(lines)
        .containsExactly(
            "dev-lake: LakeBucket create complete", "dev-lake: Workgroup create complete");
  }

  @Test
  void givesTheFirstFailureAsTheReason() {
    progress.add(
        List.of(
            event("3", "Workgroup", "CREATE_FAILED", "Resource creation cancelled"),
            event("2", "LakeBucket", "CREATE_FAILED", "There are too many buckets")));

    assertThat(progress.reason()).isEqualTo("LakeBucket: There are too many buckets");
    assertThat(lines)
        .first()
        .isEqualTo("dev-lake: LakeBucket create failed (There are too many buckets)");
  }
}
