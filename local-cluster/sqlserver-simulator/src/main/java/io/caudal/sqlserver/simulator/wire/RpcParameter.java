package io.caudal.sqlserver.simulator.wire;

import io.caudal.sqlserver.simulator.type.TypedValue;

/** A parameter of a remote call; the name may be empty. */
public record RpcParameter(String name, boolean output, TypedValue value) {}
