/** Logs that give nothing although their databases move. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.standstill;
