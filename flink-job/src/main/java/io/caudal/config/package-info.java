/** Property groups become immutable, typed settings; all problems are reported at once. */
@org.jspecify.annotations.NullMarked
package io.caudal.config;
