package io.caudal.sqlserver.simulator.store;

import io.caudal.sqlserver.simulator.type.Binary;
import java.math.BigInteger;

/** A log sequence number: ten bytes, ordered as a number. */
public record Lsn(BigInteger number) implements Comparable<Lsn> {

  public static final int LENGTH = 10;

  private static final int SLOT_BITS = 16;
  private static final int SLOTS = 64;
  private static final int FIRST_BLOCK = 42;

  /** The n-th place in a log; 64 records share a block. */
  static Lsn ofRecord(long count) {
    long block = ((long) FIRST_BLOCK << 32) + (count / SLOTS) * 8;
    return new Lsn(
        BigInteger.valueOf(block).shiftLeft(SLOT_BITS).add(BigInteger.valueOf(1 + count % SLOTS)));
  }

  /** Which place in its log this is, counted from 0. */
  long record() {
    long block = number.shiftRight(SLOT_BITS).longValueExact() - ((long) FIRST_BLOCK << 32);
    return block / 8 * SLOTS + (number.intValue() & 0xFFFF) - 1;
  }

  public static Lsn of(Binary bytes) {
    return new Lsn(new BigInteger(1, bytes.toBytes()));
  }

  public Lsn next() {
    return new Lsn(number.add(BigInteger.ONE));
  }

  public Lsn previous() {
    return new Lsn(number.subtract(BigInteger.ONE));
  }

  public Binary toBinary() {
    return Binary.of(number.toByteArray()).rightmost(LENGTH);
  }

  @Override
  public int compareTo(Lsn other) {
    return number.compareTo(other.number);
  }
}
