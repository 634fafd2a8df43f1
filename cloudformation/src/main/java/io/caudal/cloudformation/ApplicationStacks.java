package io.caudal.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The application with its alarms and its timetable, over the infrastructure that is there. */
final class ApplicationStacks {

  static final List<String> TEMPLATES =
      List.of("initialisation", "application", "monitoring", "timetable");

  private final Deployment deployment;
  private final List<String> missing;
  private final Map<String, String> infrastructure;
  private final List<Template> templates;
  private final StackParameters parameters;

  /**
   * Asks what is there.
   *
   * @param given parameters by name
   * @param jarKey under which the jar is, or will be
   */
  ApplicationStacks(Deployment deployment, Map<String, String> given, String jarKey) {
    this.deployment = deployment;
    this.missing = deployment.missing(Infrastructure.TEMPLATES);
    this.infrastructure = new LinkedHashMap<>(deployment.outputs(Infrastructure.TEMPLATES));
    this.infrastructure.put("JarKey", jarKey);
    this.templates = TEMPLATES.stream().map(Template::named).toList();
    this.parameters = new StackParameters(templates, given, infrastructure);
  }

  /** All that keeps the stacks from being deployed, a line each. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (String stack : missing) {
      problems.add(
          "Stack " + stack + ": is not there. Run caudal deploy infra, with the same --name.");
    }
    if (missing.isEmpty()) {
      problems.addAll(parameters.problems(deployment.parameters(TEMPLATES)));
    }
    return problems;
  }

  /** The bucket of the jars; once there are no problems. */
  String jarBucket() {
    return infrastructure.getOrDefault("JarBucket", "");
  }

  /**
   * Deploys one stack after another.
   *
   * @return what all of them put out
   * @throws DeploymentException at the first that cannot be deployed
   */
  Map<String, String> deploy() throws InterruptedException {
    return deployment.deploy(templates, parameters);
  }
}
