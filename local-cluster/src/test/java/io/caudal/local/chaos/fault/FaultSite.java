package io.caudal.local.chaos.fault;

import io.caudal.local.chaos.cluster.Operator;
import io.caudal.local.chaos.database.DatabaseUnderChaos;
import io.caudal.local.chaos.proxy.S3Weather;
import java.sql.SQLException;
import java.time.Duration;

/** What faults can strike. */
public interface FaultSite {

  Operator operator();

  DatabaseUnderChaos database();

  S3Weather s3();

  /** Lets the job read one more table from its next submission on, if there is one left. */
  void addTable();

  /** Whether a change that was made later than that is in the lake before the time is over. */
  boolean recovers(long sinceMillis, Duration within) throws SQLException;

  /** Lets the job know the password that its user has now. */
  void tellPassword();

  /** Notes that the job was not stopped in good order. */
  void noteKilled();

  /** Notes that the job did not notice by itself that its connections were half open. */
  void noteUnnoticed();
}
