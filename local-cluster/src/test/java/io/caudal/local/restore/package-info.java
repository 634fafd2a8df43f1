/** Jobs that go on, and jobs that must not. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.restore;
