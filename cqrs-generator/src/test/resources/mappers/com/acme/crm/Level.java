package com.acme.crm;

enum Level {
    LOW,
    HIGH
}
