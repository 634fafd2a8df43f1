package io.caudal.local.flink;

import org.apache.flink.api.common.functions.RichMapFunction;

/** Hands numbers on, unless its task is started for the first time. */
final class FailingFirstAttempt extends RichMapFunction<Long, Long> {

  private static final long serialVersionUID = 1L;

  @Override
  public Long map(Long number) {
    if (getRuntimeContext().getTaskInfo().getAttemptNumber() == 0) {
      throw new IllegalStateException("the failure that the test asks for");
    }
    return number;
  }
}
