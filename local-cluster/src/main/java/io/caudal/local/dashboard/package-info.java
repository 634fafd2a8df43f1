/**
 * What a person wants to know of a running job: numbers a table, and the screens that show them.
 */
@org.jspecify.annotations.NullMarked
package io.caudal.local.dashboard;
