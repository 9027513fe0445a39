package com.acme.shop;

/** No entity. */
public class Shop {}
