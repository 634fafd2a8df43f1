package io.caudal.cloudformation;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

@Command(
    name = "initialise",
    description = {
      "Gives MySQL and PostgreSQL the user of their secrets, and what it needs.",
      "That is rights, how long the binary log is kept, a publication. Repeat it after tables were",
      "added. A function does it, which deploy app has made, and which can reach the databases."
    },
    mixinStandardHelpOptions = true)
final class InitialiseCommand implements Callable<Integer> {

  private static final int FAILED = 1;

  @Mixin private final Invocation invocation = new Invocation();

  @Override
  public Integer call() {
    invocation.require(List.of());
    String function = invocation.name() + "-initialise";
    try (LambdaClient client = invocation.access().client(LambdaClient.builder())) {
      InvokeResponse response = client.invoke(request -> request.functionName(function));
      invocation.print(response.payload().asUtf8String());
      if (response.functionError() != null) {
        invocation.tell(function + ": failed, see above and its log, /aws/lambda/" + function);
        return FAILED;
      }
    }
    return 0;
  }
}
