package io.caudal.cloudformation;

/** A stack that CloudFormation could not bring to what its template says; the message has why. */
final class StackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StackException(String message) {
    super(message);
  }
}
