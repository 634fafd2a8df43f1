package io.caudal.cloudformation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Region and credentials as AWS's own tools find them: environment, profile, machine. */
final class AwsAccess {

  /** Longer than the function that initialises may take. */
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(3);

  private final AwsCredentialsProvider credentials = DefaultCredentialsProvider.builder().build();

  /** What is not to be found, each as a line: what, and where to put it. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (!isFound(DefaultAwsRegionProviderChain.builder().build()::getRegion)) {
      problems.add("Region: is not set. Set AWS_REGION, or the region of the profile in use.");
    }
    if (!isFound(credentials::resolveCredentials)) {
      problems.add(
          "Credentials: there are none. Sign in (aws sso login, aws configure), or set AWS_PROFILE.");
    }
    return problems;
  }

  /** The client that a builder makes, with these credentials. */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .credentialsProvider(credentials)
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(LONGEST_ANSWER))
        .build();
  }

  private static boolean isFound(Runnable lookup) {
    try {
      lookup.run();
      return true;
    } catch (SdkClientException notThere) {
      return false;
    }
  }
}
