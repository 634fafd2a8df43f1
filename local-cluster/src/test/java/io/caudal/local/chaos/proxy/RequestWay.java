package io.caudal.local.chaos.proxy;

import java.io.IOException;

/** Carries what a client sends to its server. */
interface RequestWay {

  /** Returns when the client sends no more, or when the connection is broken. */
  void carry(Link link) throws IOException;
}
