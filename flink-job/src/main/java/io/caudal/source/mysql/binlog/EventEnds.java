package io.caudal.source.mysql.binlog;

/**
 * Where events end in the log's file, also those that do not say so: MariaDB from 11.4 on leaves it
 * out within a transaction, and without it no event there has a place. The server sends all events
 * of the file, with the lengths that they have there, so that they can be counted from the last
 * place that is known; what it sends first, on every connection, is the place that it was asked
 * for.
 *
 * @see <a
 *     href="https://mariadb.com/kb/en/replication-and-binary-log-system-variables/#binlog_legacy_event_pos">MariaDB:
 *     binlog_legacy_event_pos</a>, and <a href="https://mariadb.com/kb/en/fake-rotate_event/">Fake
 *     ROTATE_EVENT</a>
 */
final class EventEnds {

  private long end;
  private boolean counted;

  /**
   * Has an event say where it ends. One that is not in the file ends where the next one begins.
   *
   * @param event the next one that the server sends
   * @throws UnreadableLogException if it begins before the end of one that was counted: what comes
   *     later would have the lesser place
   */
  void complete(RawEvent event) {
    if (event.type() == EventKinds.ROTATE) {
      knowEnd(event.rotatedTo());
    } else if (event.nextPosition() != 0) {
      check(event);
      knowEnd(event.nextPosition());
    } else {
      if (isInFile(event)) {
        end += event.bytes().length;
        counted = true;
      }
      event.setNextPosition(end);
    }
  }

  private void knowEnd(long known) {
    end = known;
    counted = false;
  }

  /** By the distance, which is right where the 32 bits that the log has of a place overflow. */
  private void check(RawEvent event) {
    long begin = event.nextPosition() - event.bytes().length;
    if (counted && isInFile(event) && (int) (begin - end) < 0) {
      throw new UnreadableLogException(
          "events that do not say where they end, and are longer than there is room for, before"
              + " position "
              + event.nextPosition()
              + ": SET GLOBAL binlog_legacy_event_pos = ON");
    }
  }

  /** Where the file is not read from its beginning, its first events come without their place. */
  private static boolean isInFile(RawEvent event) {
    switch (event.type()) {
      case EventKinds.FORMAT_DESCRIPTION:
      case EventKinds.START_ENCRYPTION:
      case EventKinds.HEARTBEAT:
        return false;
      default:
        return !event.isArtificial();
    }
  }
}
