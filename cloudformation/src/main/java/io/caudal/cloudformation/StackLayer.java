package io.caudal.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stacks that are deployed over others, whose outputs they are given. */
final class StackLayer {

  /** The application with its alarms, its timetable and its Grafana. */
  static final List<String> APPLICATION =
      List.of("initialisation", "application", "monitoring", "timetable", "grafana");

  /** Who may see what in the lake. */
  static final List<String> GOVERNANCE = List.of("governance");

  private final Deployment deployment;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> below;
  private final List<Template> templates;
  private final StackParameters parameters;

  private StackLayer(
      Deployment deployment,
      Map<String, String> below,
      List<String> templates,
      Map<String, String> given) {
    this.deployment = deployment;
    this.below = below;
    this.templates = templates.stream().map(Template::named).toList();
    this.parameters = new StackParameters(this.templates, given, below);
  }

  /**
   * The application, over the infrastructure that is there.
   *
   * @param given parameters by name
   * @param jarKey under which the jar is, or will be
   */
  static StackLayer application(Deployment deployment, Map<String, String> given, String jarKey) {
    Map<String, String> below = new LinkedHashMap<>(deployment.outputs(Infrastructure.TEMPLATES));
    below.put("JarKey", jarKey);
    StackLayer layer = new StackLayer(deployment, below, APPLICATION, given);
    layer.require(Infrastructure.TEMPLATES, "caudal deploy infra");
    return layer;
  }

  /**
   * Governance, over infrastructure and application.
   *
   * @param given parameters by name
   */
  static StackLayer governance(Deployment deployment, Map<String, String> given) {
    Map<String, String> below = new LinkedHashMap<>(deployment.outputs(Infrastructure.TEMPLATES));
    below.putAll(deployment.outputs(APPLICATION));
    StackLayer layer = new StackLayer(deployment, below, GOVERNANCE, given);
    layer.require(Infrastructure.TEMPLATES, "caudal deploy infra");
    layer.require(APPLICATION, "caudal deploy app");
    return layer;
  }

  private void require(List<String> stacks, String remedy) {
    for (String stack : deployment.missing(stacks)) {
      problems.add("Stack " + stack + ": is not there. Run " + remedy + ", with the same --name.");
    }
  }

  /** All that keeps the stacks from being deployed, a line each. */
  List<String> problems() {
    return problems.isEmpty()
        ? parameters.problems(deployment.parameters(names()))
        : List.copyOf(problems);
  }

  private List<String> names() {
    return templates.stream().map(Template::name).toList();
  }

  /** The bucket of the jars; once there are no problems. */
  String jarBucket() {
    return below.getOrDefault("JarBucket", "");
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
