/** Accounts and tokens, and the rules about passwords and lock-out: decided here, stored elsewhere. */
package org.mingping.access.model;
