//! What operators set, when several do so at once.

use agon::clock;
use agon_core::model::ModelStatus;
use agon_store::{ModelSetting, OperatorAct};

use crate::support::stores;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_settings_that_rest_on_the_same_ones_before_one_is_put() {
    for (store, _folder) in stores().await {
        let seen = store.settings_change().await.expect("asked");
        let tries = (0..12).map(async |n| {
            let slug = format!("model-{n}").parse().expect("a slug");
            let setting = ModelSetting { slug, weight: None, status: Some(ModelStatus::Retired) };
            let act = OperatorAct {
                id: clock::uuid(),
                actor: "operator".into(),
                action: "model.set".into(),
                detail: "{}".into(),
                at: clock::now(),
            };
            store.put_model_setting(&setting, seen, &act).await.expect("asked")
        });
        let put = futures_util::future::join_all(tries).await;
        assert_eq!(put.iter().filter(|put| **put).count(), 1);
        assert_eq!(store.model_settings().await.expect("asked").len(), 1);
        assert_eq!(
            store.operator_acts(20).await.expect("asked").len(),
            1,
            "each has its line, and no line is without one"
        );
        assert_ne!(store.settings_change().await.expect("asked"), seen);
    }
}
