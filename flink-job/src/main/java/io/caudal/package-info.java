/** The job: properties, settings, pipeline. */
@org.jspecify.annotations.NullMarked
package io.caudal;
