package io.caudal.local.chaos.proxy;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What happens to requests to S3. Clear, until something is {@link #bring brought}. */
public final class S3Weather {

  private final Map<UploadPhase, Trouble> troubles = new EnumMap<>(UploadPhase.class);
  private final Map<UploadPhase, Integer> left = new EnumMap<>(UploadPhase.class);
  private final Set<String> unanswered = new HashSet<>();
  private boolean away;

  /** What can happen to a request. */
  public enum Trouble {
    CLEAR,
    /** It waits. */
    SLOW,
    /** It is answered with status 503, and does not reach the server. */
    REFUSED,
    /** The connection breaks, and it does not reach the server. */
    CUT,
    /** The server does what it is asked to, and the connection breaks instead of the answer. */
    ANSWER_LOST
  }

  /** Brings trouble to the next requests of a phase. */
  public synchronized void bring(UploadPhase phase, Trouble trouble, int requests) {
    troubles.put(phase, trouble);
    left.put(phase, requests);
  }

  /** Breaks the connection of every request, until the weather is cleared. */
  public synchronized void goAway() {
    away = true;
  }

  /** Lets every request pass. */
  public synchronized void clear() {
    away = false;
    left.clear();
  }

  /** Whether an upload of a key was begun of which the client was not told: nobody can end it. */
  public synchronized boolean beganUnanswered(String key) {
    return unanswered.stream().anyMatch(path -> path.endsWith("/" + key));
  }

  synchronized Trouble over(RequestHead request) {
    if (away) {
      return Trouble.CUT;
    }
    UploadPhase phase = UploadPhase.of(request.method(), request.target());
    int requests = left.getOrDefault(phase, 0);
    if (requests == 0) {
      return Trouble.CLEAR;
    }
    left.put(phase, requests - 1);
    Trouble trouble = troubles.getOrDefault(phase, Trouble.CLEAR);
    if (phase == UploadPhase.CREATE && trouble == Trouble.ANSWER_LOST) {
      unanswered.add(URI.create(request.target()).getPath());
    }
    return trouble;
  }
}
