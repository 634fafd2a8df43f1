/** Real servers as child processes: on loopback, on free ports, gone when this process is gone. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.server;
