/** The databases under test, which can be killed, and whose reader's password can change. */
@NullMarked
package io.caudal.local.chaos.database;

import org.jspecify.annotations.NullMarked;
