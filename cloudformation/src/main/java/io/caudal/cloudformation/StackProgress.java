package io.caudal.cloudformation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/** What happens to a stack: told once, a line an event; the first failure is the reason. */
final class StackProgress {

  private final String stack;
  private final Set<String> seen;
  private final Consumer<String> lines;
  private String reason = "CloudFormation names no reason.";
  private boolean failed;

  StackProgress(String stack, Set<String> seen, Consumer<String> lines) {
    this.stack = stack;
    this.seen = seen;
    this.lines = lines;
  }

  /** Tells of the events that are new; the service gives the newest first. */
  void add(List<StackEvent> newestFirst) {
    List<StackEvent> events = new ArrayList<>(newestFirst);
    Collections.reverse(events);
    events.stream().filter(event -> seen.add(event.eventId())).forEach(this::tell);
  }

  /** Why it failed: what the service said of the first resource that did. */
  String reason() {
    return reason;
  }

  private void tell(StackEvent event) {
    String status = event.resourceStatusAsString();
    String why = Objects.requireNonNullElse(event.resourceStatusReason(), "");
    if (status.endsWith("_FAILED") && !failed) {
      failed = true;
      reason = event.logicalResourceId() + ": " + why;
    }
    if (!status.endsWith("_IN_PROGRESS")) {
      lines.accept(
          "%s: %s %s%s"
              .formatted(
                  stack,
                  event.logicalResourceId(),
                  status.replace('_', ' ').toLowerCase(Locale.ROOT),
                  why.isEmpty() ? "" : " (" + why + ")"));
    }
  }
}
