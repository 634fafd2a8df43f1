package io.caudal.cloudformation;

/** AWS did not come to what was asked of it; the message has why, and what mends it. */
final class DeploymentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DeploymentException(String message) {
    super(message);
  }
}
