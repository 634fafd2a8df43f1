package io.caudal.local.chaos.fault;

import io.caudal.local.chaos.cluster.ChaosCluster;
import io.caudal.local.chaos.proxy.S3Weather.Trouble;
import io.caudal.local.chaos.proxy.UploadPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws faults: the same for the same seed. */
public final class FaultPlan {

  private static final List<UploadPhase> PHASES =
      List.of(UploadPhase.CREATE, UploadPhase.PART, UploadPhase.COMPLETE, UploadPhase.ABORT);
  private static final List<Trouble> TROUBLES =
      List.of(Trouble.SLOW, Trouble.REFUSED, Trouble.CUT, Trouble.ANSWER_LOST);
  private static final int LONGEST_PAUSE_MILLIS = 3_000;
  private static final int LONGEST_OUTAGE_MILLIS = 4_000;
  private static final int SHORTEST_S3_OUTAGE_SECONDS = 30;
  private static final int LONGEST_S3_OUTAGE_SECONDS = 300;
  private static final int MOST_REQUESTS = 6;

  private final Random random;
  private final List<FaultKind> hat = new ArrayList<>();

  /**
   * A plan.
   *
   * @param kinds what may go wrong
   */
  public FaultPlan(long seed, List<FaultKind> kinds) {
    this.random = new Random(seed);
    for (FaultKind kind : kinds) {
      for (int i = 0; i < kind.weight(); i++) {
        hat.add(kind);
      }
    }
  }

  /** The next fault. */
  public Fault next() {
    return next(pick(hat));
  }

  /** A fault of that kind. */
  public Fault next(FaultKind kind) {
    return new Fault(
        kind,
        Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)),
        Duration.ofMillis(500 + random.nextInt(LONGEST_OUTAGE_MILLIS)),
        Duration.ofSeconds(
            random.nextInt(SHORTEST_S3_OUTAGE_SECONDS, LONGEST_S3_OUTAGE_SECONDS + 1)),
        pick(PHASES),
        pick(TROUBLES),
        1 + random.nextInt(MOST_REQUESTS),
        1 + random.nextInt(ChaosCluster.SLOTS - 1));
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
