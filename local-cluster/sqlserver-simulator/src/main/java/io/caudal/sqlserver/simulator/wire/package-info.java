/** The tabular data stream, version 7.4: packets, login, requests and the tokens of the answers. */
@NullMarked
package io.caudal.sqlserver.simulator.wire;

import org.jspecify.annotations.NullMarked;
