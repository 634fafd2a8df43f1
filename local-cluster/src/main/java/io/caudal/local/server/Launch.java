package io.caudal.local.server;

import java.nio.file.Path;
import java.util.List;

/**
 * How a server is started and ended.
 *
 * @param name for messages
 * @param command program and arguments
 * @param folder its working directory
 * @param log the file that what it prints is appended to
 * @param stopSignal name of the signal for an orderly stop, such as {@code TERM}
 * @param crashSignal name of the signal that ends it as a failure would
 */
public record Launch(
    String name,
    List<String> command,
    Path folder,
    Path log,
    String stopSignal,
    String crashSignal) {

  public Launch {
    command = List.copyOf(command);
  }
}
