package io.caudal.local.chaos;

import io.caudal.local.chaos.verdict.TableVerdict;
import java.util.List;

/**
 * What a job came to.
 *
 * @param remains what should not be there any more: objects, uploads, replication slots
 * @param standstills after which the job had to be submitted anew, each with its failures
 * @param uploadsForLifecycleRule open uploads that are left to the bucket's lifecycle rule
 * @param unnoticed how often the job did not notice by itself that connections were half open
 */
record JobVerdict(
    List<TableVerdict> tables,
    List<String> remains,
    List<String> standstills,
    long uploadsForLifecycleRule,
    int unnoticed) {

  boolean exact() {
    return remains.isEmpty()
        && standstills.isEmpty()
        && tables.stream().allMatch(TableVerdict::exact);
  }
}
