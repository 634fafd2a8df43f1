/** Reads what a savepoint of the job holds; knows Flink's formats, and nothing of the job. */
@org.jspecify.annotations.NullMarked
package io.caudal.savepoint;
