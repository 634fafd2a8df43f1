/** PostgreSQL's source alone, ours and the stock one, under all that may happen to a job. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.postgres;
