/** Grafana's dashboards over the lake. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.grafana;
