package io.caudal.local.server;

/** A user of a local server. Nothing here is a secret: the servers listen on loopback only. */
public record Login(String user, String password) {}
