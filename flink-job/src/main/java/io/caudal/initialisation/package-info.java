/** Gives databases on RDS the user that reads their changes, and what its reading needs. */
@org.jspecify.annotations.NullMarked
package io.caudal.initialisation;
