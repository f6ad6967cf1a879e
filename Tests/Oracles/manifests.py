"""Validates every manifest against the Kubernetes schemas: `manifests.py BINARY`."""
import sys

from rendered import ENVIRONMENTS, example, render

# The oldest version that the manifests are for.
KUBERNETES = "1.32"


def main():
    try:
        import kubernetes_validate
        import yaml
    except ImportError as missing:
        print(f"skipped: manifests: {missing.name} not found")
        return 0
    wrong = []
    count = 0
    for environment in ENVIRONMENTS:
        text = render(environment, example(environment)) + b"---\n" + render(
            environment, example(environment), "--only", "predict-job")
        for manifest in yaml.safe_load_all(text):
            count += 1
            name = f"{environment}: {manifest.get('kind')}"
            try:
                kubernetes_validate.validate(manifest, KUBERNETES, strict=True)
            except kubernetes_validate.ValidationError as error:
                wrong.append(f"{name}: {error.json_path}: {error.message}")
            except kubernetes_validate.SchemaNotFoundError as error:
                wrong.append(f"{name}: {error.message}")
    for line in wrong:
        print(f"manifests: {line}")
    if not count:
        wrong.append("none")
        print("manifests: nothing was rendered")
    if not wrong:
        print(f"manifests: {count} are valid for Kubernetes {KUBERNETES}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
