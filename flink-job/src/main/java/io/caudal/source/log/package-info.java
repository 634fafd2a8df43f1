/** Whether a database still has the place in its log from which the job is to go on. */
@org.jspecify.annotations.NullMarked
package io.caudal.source.log;
