package io.caudal.source.password;

import io.caudal.config.Secret;
import io.caudal.config.SourceSettings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The password of a source's user as it is now. One that Secrets Manager keeps is asked for anew
 * when it was not in the last five seconds: many connections are opened at once, and a rotated
 * password is to be known by the time at which a job that was refused tries again.
 */
public final class Passwords {

  private static final Duration LIFETIME = Duration.ofSeconds(5);

  private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

  private Passwords() {}

  /**
   * The password with which a connection can be opened now.
   *
   * @throws UnreadableSecretException if Secrets Manager does not give it, or not that user's
   */
  public static String of(SourceSettings source) {
    return source
        .password()
        .map(Secret::reveal)
        .orElseGet(() -> of(source.secret().orElseThrow()).ofUser(source.username()));
  }

  /**
   * The same by the secret's ARN, for a driver that asks by itself.
   *
   * @throws UnreadableSecretException if Secrets Manager does not give it
   */
  public static String ofSecret(String arn) {
    return of(arn).password();
  }

  /** The text with the password taken out, as far as it is known here. */
  public static String hide(SourceSettings source, String text) {
    try {
      String password = of(source);
      return password.isEmpty() ? text : text.replace(password, "***");
    } catch (UnreadableSecretException unknown) {
      return text;
    }
  }

  private static SecretLogin of(String arn) {
    return KEPT.compute(arn, (name, kept) -> kept != null && kept.isFresh() ? kept : ask(name))
        .login;
  }

  private static Kept ask(String arn) {
    return new Kept(SecretLogin.read(arn), System.nanoTime() + LIFETIME.toNanos());
  }

  /** A login, and until when it is not asked for again. */
  private static final class Kept {

    private final SecretLogin login;
    private final long end;

    Kept(SecretLogin login, long end) {
      this.login = login;
      this.end = end;
    }

    boolean isFresh() {
      return System.nanoTime() < end;
    }
  }
}
