package io.caudal.cloudformation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.OnFailure;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/** One stack, by its name, which may not be there yet. */
final class Stack {

  private static final Capability[] CAPABILITIES = {
    Capability.CAPABILITY_NAMED_IAM, Capability.CAPABILITY_AUTO_EXPAND
  };
  private static final String NOTHING_TO_DO = "No updates are to be performed";

  private final CloudFormationClient client;
  private final String name;
  private final Consumer<String> progress;
  private final Pause pause;

  /**
   * A stack.
   *
   * @param progress is told of each event, a line each
   * @param pause between two looks at it
   */
  Stack(CloudFormationClient client, String name, Consumer<String> progress, Pause pause) {
    this.client = client;
    this.name = name;
    this.progress = progress;
    this.pause = pause;
  }

  /**
   * Creates the stack or, if it is there, updates it, and waits for that.
   *
   * @return its outputs
   * @throws DeploymentException if it cannot be; a stack that could not be created is taken away
   *     again
   */
  Map<String, String> deploy(Template template, Map<String, String> parameters)
      throws InterruptedException {
    Optional<Set<String>> known = parameters();
    if (known.isEmpty()) {
      create(template, toList(parameters));
    } else if (!update(template, withPrevious(template, parameters, known.orElseThrow()))) {
      progress.accept(name + ": is as its template says");
    }
    return outputs();
  }

  /** The names of the stack's parameters; empty if there is no such stack. */
  Optional<Set<String>> parameters() {
    try {
      return Optional.of(
          describe(name).parameters().stream()
              .map(Parameter::parameterKey)
              .collect(Collectors.toSet()));
    } catch (CloudFormationException e) {
      if (message(e).contains("does not exist")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** What is not given this time stays as it is. */
  private static List<Parameter> withPrevious(
      Template template, Map<String, String> given, Set<String> known) {
    List<Parameter> all = new ArrayList<>(toList(given));
    template.parameters().keySet().stream()
        .filter(name -> known.contains(name) && !given.containsKey(name))
        .map(name -> Parameter.builder().parameterKey(name).usePreviousValue(true).build())
        .forEach(all::add);
    return all;
  }

  /** What the stack put out; empty if there is no such stack. */
  Optional<Map<String, String>> outputsIfThere() {
    return parameters().map(there -> outputs());
  }

  /**
   * Deletes the stack, if it is there, and waits for that.
   *
   * @throws DeploymentException if something of it cannot be deleted
   */
  void delete() throws InterruptedException {
    if (parameters().isEmpty()) {
      progress.accept(name + ": is not there");
      return;
    }
    String id = describe(name).stackId();
    Set<String> old = new HashSet<>(events(id).stream().map(StackEvent::eventId).toList());
    client.deleteStack(request -> request.stackName(id).clientRequestToken(newToken()));
    await(id, old, "DELETE_COMPLETE");
  }

  private void create(Template template, List<Parameter> parameters) throws InterruptedException {
    String token = newToken();
    String id =
        client
            .createStack(
                request ->
                    request
                        .stackName(name)
                        .templateBody(template.text())
                        .parameters(parameters)
                        .capabilities(CAPABILITIES)
                        .clientRequestToken(token)
                        .onFailure(OnFailure.DELETE))
            .stackId();
    await(id, new HashSet<>(), "CREATE_COMPLETE");
  }

  /** Whether there was something to update. */
  private boolean update(Template template, List<Parameter> parameters)
      throws InterruptedException {
    Set<String> old = new HashSet<>(events(name).stream().map(StackEvent::eventId).toList());
    String token = newToken();
    try {
      String id =
          client
              .updateStack(
                  request ->
                      request
                          .stackName(name)
                          .templateBody(template.text())
                          .parameters(parameters)
                          .capabilities(CAPABILITIES)
                          .clientRequestToken(token))
              .stackId();
      await(id, old, "UPDATE_COMPLETE");
      return true;
    } catch (CloudFormationException e) {
      if (message(e).contains(NOTHING_TO_DO)) {
        return false;
      }
      throw e;
    }
  }

  private void await(String id, Set<String> seen, String wanted) throws InterruptedException {
    StackProgress events = new StackProgress(name, seen, progress);
    while (true) {
      String status = describe(id).stackStatusAsString();
      events.add(events(id));
      if (status.equals(wanted)) {
        return;
      }
      if (!status.endsWith("_IN_PROGRESS")) {
        throw new DeploymentException(name + ": ended as " + status + ". " + events.reason());
      }
      pause.once();
    }
  }

  private software.amazon.awssdk.services.cloudformation.model.Stack describe(String id) {
    return client.describeStacks(request -> request.stackName(id)).stacks().get(0);
  }

  private List<StackEvent> events(String id) {
    return client
        .describeStackEventsPaginator(request -> request.stackName(id))
        .stackEvents()
        .stream()
        .toList();
  }

  private Map<String, String> outputs() {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Output output : describe(name).outputs()) {
      outputs.put(output.outputKey(), output.outputValue());
    }
    return outputs;
  }

  private static List<Parameter> toList(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            each ->
                Parameter.builder()
                    .parameterKey(each.getKey())
                    .parameterValue(each.getValue())
                    .build())
        .toList();
  }

  /** By which the service knows a call that the SDK repeats. */
  private static String newToken() {
    return UUID.randomUUID().toString();
  }

  private static String message(CloudFormationException e) {
    return String.valueOf(e.getMessage());
  }
}
