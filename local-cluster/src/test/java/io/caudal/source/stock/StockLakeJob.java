package io.caudal.source.stock;

import io.caudal.LakeJob;
import io.caudal.config.PropertyGroups;
import java.nio.file.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Caudal's job with Flink CDC's sources. */
public final class StockLakeJob {

  private StockLakeJob() {}

  /**
   * Starts the job.
   *
   * @param arguments {@code --properties FILE}
   */
  public static void main(String[] arguments) throws Exception {
    LakeJob.plan(PropertyGroups.ofFile(Path.of(arguments[1])))
        .execute(StreamExecutionEnvironment.getExecutionEnvironment(), StockSources::open);
  }
}
