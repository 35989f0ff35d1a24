/** What is done with accounts, roles, second factors and tokens: one class a use case. */
package org.mingping.access.application;
