/**
 * The doors: how a request proves who sends it. Three identity stores, one mechanism of Jakarta Security, and the keeper who looks
 * accounts up before anyone is known and so works under the system's database role.
 */
package org.mingping.access.login;
