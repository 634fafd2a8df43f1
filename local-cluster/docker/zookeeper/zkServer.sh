#!/bin/bash
# Usage: zkServer.sh start-foreground | status
set -eu

case ${1:-} in
  start-foreground)
    # shellcheck disable=SC2086: these are several options.
    exec java "-Xmx${ZK_SERVER_HEAP:-1000}m" ${JVMFLAGS:-} \
      -Dlogback.configurationFile=/opt/zookeeper/logback.xml \
      "-Dzookeeper.4lw.commands.whitelist=${ZOO_4LW_COMMANDS_WHITELIST:-srvr}" \
      -classpath '/opt/zookeeper/lib/*' org.apache.zookeeper.server.quorum.QuorumPeerMain /conf/zoo.cfg
    ;;
  status)
    exec 3<>/dev/tcp/localhost/2181
    echo srvr >&3
    timeout 10 grep '^Mode: ' <&3
    ;;
  *)
    exec "$@"
    ;;
esac
