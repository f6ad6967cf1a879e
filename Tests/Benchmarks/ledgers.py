"""Writes a ledger as its format is described, without any of the program's code:
`ledgers.py FILE ENVIRONMENT ENTRIES`."""
import hashlib
import json
import sys


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def values(number):
    """Merged values of about 3 KB."""
    return {
        "replicaCount": 3,
        "image": {"repository": "gcr.io/my-project/mlops-sentiment", "tag": f"v1.{number}.0"},
        "deployment": {
            "env": {f"MLOPS_VARIABLE_{index}": f"value-{index}" for index in range(40)},
            "canary": {"enabled": False, "weight": 0},
        },
        "resources": {
            kind: {"cpu": "2000m", "memory": "4Gi"} for kind in ("requests", "limits")
        },
        "autoscaling": {
            "enabled": True, "minReplicas": 3, "maxReplicas": 20, "ratio": 0.75,
            "customMetrics": [
                {"type": "Pods", "pods": {"metric": {"name": f"metric_{index}"}, "averageValue": 100}}
                for index in range(10)
            ],
        },
        "grafana": {"adminPassword": "${GRAFANA_ADMIN_PASSWORD}"},
    }


def lines(environment, count):
    previous = None
    for revision in range(1, count + 1):
        merged = values(revision)
        change = {"path": "image.tag", "kind": "changed", "from": f"v1.{revision - 1}.0",
                  "to": f"v1.{revision}.0"}
        place = {"file": f"environments/{environment}.yaml", "line": 7, "column": 8}
        change |= {"fromLocation": place, "toLocation": place}
        entry = {
            "version": 1, "revision": revision, "environment": environment,
            "time": "2026-11-23T17:00:00Z", "actor": "Jo Doe <jo@example.com>",
            "action": "promote" if revision > 1 else "baseline", "commit": "0" * 40,
            "tag": merged["image"]["tag"],
            "image": f"{merged['image']['repository']}:{merged['image']['tag']}",
            "changes": [change] if revision > 1 else [],
            "gates": [{"gate": "validate", "status": "passed", "evidence": "prod as it would be",
                       "message": "no findings"}],
            "values": merged, "valuesDigest": digest(compact(merged)), "previous": previous,
        }
        body = compact(entry)
        previous = digest(body)
        yield body[:-1] + f',"hash":"{previous}"}}\n'


def main():
    path, environment, count = sys.argv[1:]
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(lines(environment, int(count)))


if __name__ == "__main__":
    main()
