package io.caudal.local.check;

import io.caudal.change.ChangeOperation;
import io.caudal.local.rows.RowImage;

/** A row of a change table. */
record LakeChange(ChangeOperation operation, String position, RowImage image) {

  /** The first part of the position: which history the change belongs to. */
  String generation() {
    return position.substring(0, Math.max(0, position.indexOf('-')));
  }
}
