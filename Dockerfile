FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY src src
RUN mvn -B -q package -DskipTests

# What is learnt and the classes that a start needs are made here once, by the Java that runs later: its cache fits no other.
FROM eclipse-temurin:25-jre AS train
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
ENV ASKWELL_DATA=/data DJL_CACHE_DIR=/opt/askwell/native
WORKDIR /opt/askwell
COPY --from=build /build/target/askwell.jar .
COPY knowledge-base knowledge-base
RUN java --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xmx900m -jar askwell.jar ask "does it hurt?"
RUN java -XX:AOTCacheOutput=askwell.aot --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xms64m -Xmx900m -Xmn48m \
        -jar askwell.jar serve & \
    ask() { exec 3<>/dev/tcp/127.0.0.1/7070 && printf '%s HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' \
        "$1" "${#2}" "$2" >&3 && cat <&3; }; \
    until (ask 'GET /health/ready' '') 2>/dev/null | grep ' 200 ' > /dev/null; do sleep 1; done; \
    for path in '/faq?q=does+it+hurt' / /faq /widget.js /api/v1/welcome /api/v1/entries '/api/v1/suggest?q=do' /metrics; do \
        (ask "GET $path" '') > /dev/null; done; \
    (ask 'POST /api/v1/chat' '{"message":"will the pins hurt?"}') | grep '"kind":"answer"' > /dev/null; \
    kill $!; wait $! || [ $? = 143 ]; \
    # The journal of this rehearsal, with its key, is nobody's.
    rm -f /data/journal.db*; \
    test -s askwell.aot; chmod -R a+rX .

FROM eclipse-temurin:25-jre
ENV ASKWELL_PORT=7070 ASKWELL_DATA=/data ASKWELL_SHUTDOWN_GRACE=5 DJL_CACHE_DIR=/opt/askwell/native
WORKDIR /opt/askwell
COPY --from=train /opt/askwell .
COPY --from=train --chown=10001:10001 /data /data
USER 10001:10001
VOLUME /data
EXPOSE 7070
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=180s --start-interval=1s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$ASKWELL_PORT && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q -m 1 '^HTTP/1.. 200 ' <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=/opt/askwell/askwell.aot", "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", \
    "-Xms64m", "-Xmx900m", "-Xmn48m", "-jar", "/opt/askwell/askwell.jar"]
CMD ["serve"]
