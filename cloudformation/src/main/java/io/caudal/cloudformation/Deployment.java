package io.caudal.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/** The stacks that begin with one name. */
final class Deployment {

  private final String name;
  private final CloudFormationClient client;
  private final Consumer<String> progress;
  private final Pause pause;

  /**
   * A deployment.
   *
   * @param progress is told of all that happens, a line each
   * @param pause between two looks at a stack
   */
  Deployment(String name, CloudFormationClient client, Consumer<String> progress, Pause pause) {
    this.name = name;
    this.client = client;
    this.progress = progress;
    this.pause = pause;
  }

  /** The stack of a template. */
  Stack stack(String template) {
    return new Stack(client, stackName(template), progress, pause);
  }

  /**
   * Deploys one stack after another.
   *
   * @return what all of them put out
   * @throws DeploymentException at the first that cannot be deployed; those before it stay
   */
  Map<String, String> deploy(List<Template> templates, StackParameters parameters)
      throws InterruptedException {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Template template : templates) {
      outputs.putAll(stack(template.name()).deploy(template, parameters.of(template, outputs)));
    }
    return outputs;
  }

  /** What the stacks of some templates have put out, of those that are there. */
  Map<String, String> outputs(List<String> templates) {
    Map<String, String> outputs = new LinkedHashMap<>();
    templates.forEach(template -> stack(template).outputsIfThere().ifPresent(outputs::putAll));
    return outputs;
  }

  /** The names of the stacks that are not there, of some templates. */
  List<String> missing(List<String> templates) {
    List<String> missing = new ArrayList<>();
    for (String template : templates) {
      if (stack(template).parameters().isEmpty()) {
        missing.add(stackName(template));
      }
    }
    return missing;
  }

  /** The names of the parameters that the stacks of some templates were given. */
  Set<String> parameters(List<String> templates) {
    return templates.stream()
        .flatMap(template -> stack(template).parameters().stream())
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private String stackName(String template) {
    return name + "-" + template;
  }
}
