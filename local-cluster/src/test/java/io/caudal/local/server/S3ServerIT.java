package io.caudal.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.RecoverableFsDataOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class S3ServerIT {

  @TempDir private Path folder;

  @AfterEach
  void forgetTheFileSystem() {
    FileSystem.initialize(new Configuration(), null);
  }

  @Test
  void keepsWhatFlinkWritesAsFiles() throws IOException {
    try (S3Server server = S3Server.start(folder)) {
      org.apache.flink.core.fs.Path path = path(server, "refined/sales/dt=2026-11-22/part-0");
      try (FSDataOutputStream out = path.getFileSystem().create(path, WriteMode.NO_OVERWRITE)) {
        out.write("tickets".getBytes(StandardCharsets.UTF_8));
      }
      server.restart();
      assertThat(server.dataDirectory().resolve("refined/sales/dt=2026-11-22/part-0"))
          .hasContent("tickets");
    }
  }

  @Test
  void showsAnUploadOnlyOnceItIsCommitted() throws IOException {
    try (S3Server server = S3Server.start(folder)) {
      org.apache.flink.core.fs.Path path = path(server, "refined/sales/part-0");
      RecoverableFsDataOutputStream out = path.getFileSystem().createRecoverableWriter().open(path);
      out.write("tickets".getBytes(StandardCharsets.UTF_8));
      var committer = out.closeForCommit();
      Path file = server.dataDirectory().resolve("refined/sales/part-0");
      assertThat(file).doesNotExist();
      committer.commit();
      assertThat(file).hasContent("tickets");
      try (var files = Files.walk(server.dataDirectory())) {
        assertThat(files.filter(Files::isRegularFile)).containsExactly(file);
      }
    }
  }

  @Test
  void isNotReadyWhenAnotherListensOnItsPort() throws IOException {
    try (S3Server server = S3Server.start(folder)) {
      server.kill();
      int port = URI.create(server.endpoint()).getPort();
      try (var other = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
        assertThat(other.isBound()).isTrue();
        assertThatThrownBy(server::restart)
            .isInstanceOf(ServerException.class)
            .hasMessageContainingAll("The S3 server ended while it started.", "Failed to bind");
      }
      server.restart();
    }
  }

  private static org.apache.flink.core.fs.Path path(S3Server server, String key) {
    FlinkFileSystems.initialize(Configuration.fromMap(server.flinkSettings()));
    return new org.apache.flink.core.fs.Path("s3://" + server.bucket() + "/" + key);
  }
}
