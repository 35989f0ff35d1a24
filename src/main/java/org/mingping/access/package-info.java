/**
 * Who may do what: realms, accounts, roles, tokens, and the one gate that every use case passes. Permission, scope and journal are
 * decided here and nowhere else; a use case only declares what it needs ({@link org.mingping.access.UseCase}).
 */
package org.mingping.access;
