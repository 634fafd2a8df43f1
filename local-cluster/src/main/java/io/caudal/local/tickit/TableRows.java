package io.caudal.local.tickit;

import io.caudal.local.rows.RowImage;

/** The rows that a table begins with. Each is computed by itself, so none is kept. */
interface TableRows {

  long count();

  /** The row of an index from 0 to {@link #count} - 1, in the order of the key. */
  RowImage row(long index);
}
