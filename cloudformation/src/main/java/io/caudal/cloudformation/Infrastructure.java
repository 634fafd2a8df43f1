package io.caudal.cloudformation;

import java.util.List;
import java.util.Map;

/** All that is there before the application: network, databases, secrets, lake. */
final class Infrastructure {

  /** In this order: each is given what those before it put out. */
  static final List<String> TEMPLATES = List.of("network", "databases", "secrets", "lake");

  private final List<Template> templates;
  private final StackParameters parameters;

  Infrastructure(Map<String, String> given) {
    this.templates = TEMPLATES.stream().map(Template::named).toList();
    this.parameters = new StackParameters(templates, given);
  }

  List<String> problems() {
    return parameters.problems();
  }

  /**
   * Deploys one stack after another.
   *
   * @return what all of them put out
   * @throws DeploymentException at the first that cannot be deployed; those before it stay
   */
  Map<String, String> deploy(Deployment deployment) throws InterruptedException {
    return deployment.deploy(templates, parameters);
  }
}
