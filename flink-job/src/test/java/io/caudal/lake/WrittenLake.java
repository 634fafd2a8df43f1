package io.caudal.lake;

import io.caudal.config.LakeSettings;
import io.caudal.config.Partitioning;
import io.caudal.config.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.formats.parquet.ParquetInputFile;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.logical.RowType;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.schema.MessageType;

/** A table written by a Flink job without Kryo, read back with Parquet's own reader. */
final class WrittenLake {

  private final Path folder;
  private final LakeSettings settings;

  WrittenLake(Path folder, LakeSettings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** Writes with a job of its own, whose id is returned. */
  JobID write(Zone zone, RowType type, Partitioning partitioning, RowData... rows)
      throws Exception {
    Configuration conf = new Configuration();
    conf.set(PipelineOptions.GENERIC_TYPES, false);
    conf.set(CheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH, true);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
    env.setParallelism(1);
    env.enableCheckpointing(100);
    env.fromData(InternalTypeInfo.of(type), rows)
        .sinkTo(LakeSink.create(settings, zone, "events", type, partitioning, "Caudal job"))
        .uid("lake");
    return env.execute().getJobID();
  }

  /** Paths of all files below the lake's, hidden ones too. */
  List<String> files() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .filter(path -> !path.endsWith(".crc"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  ParquetMetadata metadata(String file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return reader.getFooter();
    }
  }

  /** The file's first row. */
  Group row(String file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      return new ColumnIOFactory()
          .getColumnIO(schema)
          .getRecordReader(reader.readNextRowGroup(), new GroupRecordConverter(schema))
          .read();
    }
  }

  private ParquetFileReader open(String file) throws IOException {
    Path path = folder.resolve(file);
    return ParquetFileReader.open(
        new ParquetInputFile(
            FileSystem.getLocalFileSystem().open(new org.apache.flink.core.fs.Path(path.toUri())),
            Files.size(path)));
  }
}
